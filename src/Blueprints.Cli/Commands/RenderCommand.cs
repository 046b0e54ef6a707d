using System.CommandLine;
using Blueprints.Manifests;
using Blueprints.Validation;

namespace Blueprints.Cli.Commands;

/// <summary><c>blueprints render</c>: a design as Kubernetes manifests.</summary>
static class RenderCommand
{
    const string Description = """
        Writes what a design runs in its Kubernetes cluster as plain YAML, a file for each block: for kubectl apply, a GitOps repository or a review.
        With -o the operators that it needs come along as a helmfile.

        Examples:
          blueprints render phase3 -o manifests
          blueprints render shop.json -o manifests
          blueprints render shop.json | kubectl apply -f -
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = $"The design: {Target.AllowedDesigns}. A phase is taken in its Kubernetes variant." }.OffersPhases();
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to; made if it is missing, files of the same name are replaced. Default: everything goes to the standard output.", HelpName = "FOLDER" };
        var region = new Option<string?>("--region") { Description = "The AWS region. Default: the blueprint's own, us-east-1 for a phase.", HelpName = "REGION" }.OffersRegions();
        var command = new Command("render", Description) { target, output, region };
        command.SetAction(parsed =>
        {
            var manifests = ManifestRenderer.Render(Target.ResolveInCluster(parsed.GetRequiredValue(target), parsed.GetValue(region)).Blueprint);
            if (parsed.GetValue(output) is { } folder)
                Write(manifests, folder);
            else
                Console.Out.Write(string.Join("---\n", manifests.Files.Select(file => file.ToYaml())));
            if (manifests.Helmfile is not null && parsed.GetValue(output) is not null)
                Console.Error.WriteLine($"operators first: helmfile -f {Path.Combine(parsed.GetValue(output)!, ManifestSet.HelmfileName)} apply, or by the charts below");
            foreach (var prerequisite in manifests.Prerequisites)
                Console.Error.WriteLine($"needs {prerequisite}");
            return ExitCode.Ok;
        });
        return command;
    }

    static void Write(ManifestSet manifests, string folder)
    {
        foreach (var file in manifests.Files)
        {
            var path = Path.Combine(folder, file.Path);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new InvalidInputException($"{folder}: {e.Message}", e);
            }

            OutputFile.Write(path, file.ToYaml());
        }

        if (manifests.Helmfile is { } operators)
            OutputFile.Write(Path.Combine(folder, ManifestSet.HelmfileName), operators);
        var objects = manifests.Files.Sum(file => file.Manifests.Length);
        Console.Out.WriteLine($"{folder}: {objects} objects in {manifests.Files.Length} files; kubectl apply -R -f {folder}");
    }
}
