using Pulumi;

namespace PulumiOffline.Tests.Core;

public sealed class OptionTests
{
    private static async Task<RecordingMocks> Run(Action program)
    {
        var mocks = new RecordingMocks();
        await Given.Program(mocks, Given.Update, program);
        return mocks;
    }

    /// <summary>Runs the program and returns the final options of each resource, as a transform sees them.</summary>
    private static async Task<Dictionary<string, ResourceOptions>> OptionsOf(Action<ComponentResourceOptions> program)
    {
        var seen = new Dictionary<string, ResourceOptions>();
        var options = new ComponentResourceOptions
        {
            ResourceTransforms =
            [
                (args, _) =>
                {
                    lock (seen)
                        seen[args.Name] = args.Options;
                    return Task.FromResult<ResourceTransformResult?>(null);
                },
            ],
        };
        await Run(() => program(options));
        return seen;
    }

    [Fact]
    public async Task Children_inherit_the_provider_of_their_package()
    {
        var mocks = await Run(() => _ = new Storage("s", options: new() { Providers = [new TestProvider("p")] }));

        mocks["s-bucket"].Provider.Should().Be("urn:pulumi:stack::project::pulumi:providers:test::p::p_id");
    }

    [Fact]
    public async Task Single_provider_of_a_component_is_inherited_too()
    {
        var mocks = await Run(() => _ = new Storage("s", options: new() { Provider = new TestProvider("p") }));

        mocks["s-bucket"].Provider.Should().EndWith("::p::p_id");
        mocks["s"].Provider.Should().BeEmpty("a component has no provider itself");
    }

    [Fact]
    public async Task Own_provider_wins_and_is_inherited_by_children_of_the_resource()
    {
        var mocks = await Run(() =>
        {
            var parent = new Bucket("parent", options: new() { Provider = new TestProvider("p") });
            _ = new Bucket("child", options: new() { Parent = parent });
            _ = new Bucket("other", options: new() { Parent = parent, Provider = new TestProvider("q") });
        });

        mocks["child"].Provider.Should().Contain("::p::");
        mocks["other"].Provider.Should().Contain("::q::");
    }

    [Fact]
    public async Task Default_provider_has_no_reference() => (await Run(() => _ = new Bucket("b")))["b"].Provider.Should().BeEmpty();

    [Fact]
    public async Task Both_kinds_of_providers_are_refused()
    {
        var run = () => Run(() =>
        {
            var provider = new TestProvider("p");
            _ = new Storage("s", options: new() { Provider = provider, Providers = [provider] });
        });

        await run.Should().ThrowAsync<RunException>().WithMessage("*ResourceException: *'provider' and 'providers'*");
    }

    [Fact]
    public async Task Protection_is_inherited_and_changes_to_ignore_are_not()
    {
        var seen = await OptionsOf(options =>
        {
            options.Protect = true;
            options.IgnoreChanges.Add("x");
            options.RetainOnDelete = true;
            _ = new Storage("s", options: options);
        });

        seen["s"].IgnoreChanges.Should().Equal("x");
        seen["s-bucket"].Protect.Should().BeTrue();
        seen["s-bucket"].IgnoreChanges.Should().BeEmpty();
        seen["s-bucket"].RetainOnDelete.Should().BeNull();
        seen["s-bucket"].Parent.Should().BeOfType<Storage>();
    }

    [Fact]
    public async Task Own_protection_wins()
    {
        var seen = await OptionsOf(options =>
        {
            options.Protect = true;
            var parent = new Storage("s", options: options);
            _ = new Bucket("open", options: new() { Parent = parent, Protect = false });
        });

        seen["open"].Protect.Should().BeFalse();
    }

    [Fact]
    public async Task Depending_on_a_component_waits_for_its_children()
    {
        var mocks = await Run(() =>
        {
            var storage = new Storage("s");
            _ = new Bucket("after", options: new() { DependsOn = { storage } });
        });

        var names = mocks.Resources.Select(resource => resource.Name).ToList();
        names.IndexOf("after").Should().BeGreaterThan(names.IndexOf("s-bucket"));
    }

    [Fact]
    public async Task Imported_and_read_resources_show_their_id()
    {
        Bucket? read = null;

        var mocks = await Run(() =>
        {
            _ = new Bucket("imported", options: new() { ImportId = "i-1" });
            read = new Bucket("read", options: new() { Id = "r-1" });
        });

        mocks["imported"].Id.Should().Be("i-1");
        mocks["read"].Id.Should().Be("r-1");
        (await Given.Value(read!.Id)).Should().Be("r-1");
    }

    [Fact]
    public async Task Options_passed_in_are_not_changed() => await Run(() =>
    {
        var parent = new Storage("s", options: new() { Protect = true, Provider = new TestProvider("p") });
        var options = new CustomResourceOptions { Parent = parent };

        _ = new Bucket("b", options: options);

        options.Provider.Should().BeNull();
        options.Protect.Should().BeNull();
    });

    [Fact]
    public async Task Merging_lets_the_second_win_and_appends_lists()
    {
        var first = new CustomResourceOptions { Protect = true, Version = "1", IgnoreChanges = ["a"], AdditionalSecretOutputs = ["s"], ImportId = "i" };
        var second = new CustomResourceOptions { Protect = false, IgnoreChanges = ["b"], DeleteBeforeReplace = true, AdditionalSecretOutputs = ["t"] };

        var merged = CustomResourceOptions.Merge(first, second);

        merged.Protect.Should().BeFalse();
        merged.Version.Should().Be("1");
        merged.IgnoreChanges.Should().Equal("a", "b");
        merged.AdditionalSecretOutputs.Should().Equal("s", "t");
        merged.ImportId.Should().Be("i");
        merged.DeleteBeforeReplace.Should().BeTrue();
        first.IgnoreChanges.Should().Equal("a");
        (await Given.Value(CustomResourceOptions.Merge(null, null).DependsOn.ToOutput())).Should().BeEmpty();
    }

    [Fact]
    public async Task Merging_keeps_the_last_provider_of_a_package() => await Run(() =>
    {
        var (p, q) = (new TestProvider("p"), new TestProvider("q"));

        ComponentResourceOptions.Merge(new() { Providers = [p] }, new() { Providers = [q] }).Providers.Should().Equal(q);
    });

    [Fact]
    public void Hooks_are_carried_as_data()
    {
        var hook = new ResourceHook("h", (_, _) => Task.CompletedTask, new ResourceHookOptions { OnDryRun = true });
        var options = new CustomResourceOptions { Hooks = { AfterCreate = { hook } } };

        var merged = CustomResourceOptions.Merge(options, new() { Hooks = { AfterCreate = { new ResourceHook("i", (_, _) => Task.CompletedTask) } } });

        merged.Hooks.AfterCreate.Select(bound => bound.Name).Should().Equal("h", "i");
        merged.Hooks.IsEmpty.Should().BeFalse();
    }
}
