using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace PulumiOffline.Tests.Core;

/// <summary>Runs programs under mocks and looks at their outputs.</summary>
internal static class Given
{
    public static TestOptions Preview => new() { IsPreview = true };

    public static TestOptions Update => new() { IsPreview = false };

    public static Task<ImmutableArray<Resource>> Program(IMocks mocks, TestOptions options, Action program) =>
        Deployment.TestAsync(mocks, options, program);

    public static Task<ImmutableArray<Resource>> Program(Action program) => Program(new RecordingMocks(), Update, program);

    public static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnown<T>(Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Output<T> Unknown<T>() => OutputUtilities.CreateUnknown<T>(default(T)!);

    public static async Task<IEnumerable<string>> Dependencies<T>(Output<T> output) =>
        (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceName());
}
