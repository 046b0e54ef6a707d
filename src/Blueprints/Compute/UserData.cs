using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Observability;
using Blueprints.Validation;

namespace Blueprints.Compute;

/// <summary>The script that makes a new instance of a fleet ready: the user's own, one that runs a container, or one that serves a placeholder page.</summary>
public static class UserData
{
    /// <summary>AWS's limit on user data before base64, in bytes.</summary>
    public const int MaxBytes = 16_384;

    const string EnvironmentFile = "/etc/blueprints.env";

    // The network of the application's container and its collector's.
    const string Network = "app";

    /// <summary>The script for a fleet.</summary>
    /// <param name="spec">The fleet.</param>
    /// <param name="environment">
    /// What the instance is told, written to <c>/etc/blueprints.env</c> before anything else. The user's own script gets the file if it is a shell script; any other
    /// format is passed on as it is.
    /// </param>
    /// <exception cref="InvalidInputException">The script is longer than <see cref="MaxBytes"/>.</exception>
    public static string Render(FleetSpec spec, IReadOnlyDictionary<string, string> environment)
    {
        var script = spec switch
        {
            { UserData: { } own } => Prepend(own, [.. WriteFile(environment), .. RunCollector(spec)]),
            { ContainerImage: { } image } => Lines(["#!/bin/bash", "set -euo pipefail", .. WriteFile(environment), .. RunContainer(image, spec)]),
            _ => Lines(["#!/bin/bash", "set -euo pipefail", .. WriteFile(environment), .. RunCollector(spec), .. ServePlaceholder(spec)]),
        };
        var size = Encoding.UTF8.GetByteCount(script);
        return size <= MaxBytes
            ? script
            : throw new InvalidInputException($"userData is {size} bytes with its environment; allowed: at most {MaxBytes}; move the work into the image or a downloaded script");
    }

    /// <summary>The script as a launch template wants it: UTF-8 in base64.</summary>
    /// <param name="script">The script.</param>
    public static string Encode(string script) => Convert.ToBase64String(Encoding.UTF8.GetBytes(script));

    /// <summary>Where the application finds the collector of its traces: on the network that both containers are on, else on the instance itself.</summary>
    internal static string CollectorHost(FleetSpec spec) => spec.ContainerImage is null ? TraceCollector.Loopback : TraceCollector.Name;

    static string Prepend(string own, ImmutableArray<string> lines)
    {
        var start = own.IndexOf('\n', StringComparison.Ordinal) + 1;
        return lines.Length > 0 && StartScript.IsShell(own) ? own[..start] + Lines(lines) + own[start..] : own;
    }

    static ImmutableArray<string> WriteFile(IReadOnlyDictionary<string, string> environment) => environment.Count == 0
        ? []
        : [$"printf '%s\\n' {string.Join(' ', environment.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Quote($"{entry.Key}={entry.Value}")))} > {EnvironmentFile}"];

    static ImmutableArray<string> RunContainer(string image, FleetSpec spec)
    {
        var number = spec.Port.ToString(CultureInfo.InvariantCulture);
        var network = spec.Tracing is null ? "" : $" --network {Network}";
        return
        [
            .. StartDocker,
            .. ContainerRegistry.Of(image) is { } registry
                ? (ImmutableArray<string>)[$"aws ecr get-login-password --region {registry.Region} | docker login --username AWS --password-stdin {registry.Host}"]
                : [],
            $"touch {EnvironmentFile}",
            .. spec.Tracing is { } tracing ? (ImmutableArray<string>)[$"docker network create {Network}", RunCollector(tracing, Network, TraceCollector.AnyInterface)] : [],
            $"docker run --detach --restart always --name app{network} --env-file {EnvironmentFile} --env PORT={number} --publish {number}:{number} {Quote(image)}",
        ];
    }

    static ImmutableArray<string> StartDocker => ["dnf install -y docker", "systemctl enable --now docker"];

    // Beside an application that is no container of ours, on the instance's own network, where only the instance reaches it.
    static ImmutableArray<string> RunCollector(FleetSpec spec) => spec.Tracing is { } tracing ? [.. StartDocker, RunCollector(tracing, "host", TraceCollector.Loopback)] : [];

    static string RunCollector(Tracing tracing, string network, string listen) => string.Create(CultureInfo.InvariantCulture,
        $"docker run --detach --restart always --name {TraceCollector.Name} --network {network} --cpus {tracing.CollectorCpuUnits / 1_024m:0.###} --memory {tracing.CollectorMemoryMiB}m --env {Quote($"{TraceCollector.ConfigurationVariable}={TraceCollector.Configuration(listen)}")} {Quote(tracing.CollectorImage)}");

    // Users reach a public fleet by HTTPS, a load balancer reaches a private one by HTTP: the page answers each in its own way, with a certificate nobody trusts.
    static ImmutableArray<string> ServePlaceholder(FleetSpec spec)
    {
        var number = spec.Port.ToString(CultureInfo.InvariantCulture);
        var secure = spec.PublicAddresses;
        return
        [
            "mkdir -p /srv/placeholder",
            "cd /srv/placeholder",
            "echo 'This fleet is ready for its application.' | tee index.html > health",
            .. secure
                ? (ImmutableArray<string>)["openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj /CN=placeholder -keyout /root/key.pem -out /root/cert.pem"]
                : [],
            "cat > /root/serve.py <<'EOF'",
            "import http.server, ssl",
            $"server = http.server.ThreadingHTTPServer(('', {number}), http.server.SimpleHTTPRequestHandler)",
            .. secure
                ? (ImmutableArray<string>)
                [
                    "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)",
                    "context.load_cert_chain('/root/cert.pem', '/root/key.pem')",
                    "server.socket = context.wrap_socket(server.socket, server_side=True)",
                ]
                : [],
            "server.serve_forever()",
            "EOF",
            "systemd-run --unit placeholder --property Restart=always --working-directory /srv/placeholder python3 /root/serve.py",
        ];
    }

    static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"{line}\n"));

    // The shell's own way to take a text literally.
    static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
