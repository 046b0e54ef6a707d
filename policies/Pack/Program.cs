using System.Diagnostics.CodeAnalysis;
using Blueprints.Policies;
using Blueprints.Validation;

namespace Blueprints.PolicyPack;

/// <summary>The pack: says where it listens in its first line, as plugins do, and serves until it is stopped. Rule sets are the *.yaml files of the working directory.</summary>
static class Program
{
    static async Task<int> Main()
    {
        try
        {
            var rules = PolicyRules.All;
            var server = await PackServer.StartAsync(new PackPolicies(rules, RuleSetFiles.Find(Environment.CurrentDirectory, rules), Today)).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(server.Port).ConfigureAwait(false);
            await server.StoppedAsync().ConfigureAwait(false);
            return 0;
        }
        catch (InvalidInputException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}").ConfigureAwait(false);
            return 2;
        }
    }

    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The border: a suppression ends by the day of the deployment.")]
    static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
