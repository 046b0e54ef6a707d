using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Blueprints.Testing.PriceList;

/// <summary>
/// Serves documents on this machine as AWS's price list does: whole or from a byte on, with a length and an entity tag; and, where a test asks, badly. It also answers
/// requests that are sent to it as to a proxy.
/// </summary>
sealed class PriceListServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();

    public PriceListServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The documents by path.</summary>
    public ConcurrentDictionary<string, byte[]> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the next answers for a path, one after the other; none for all is well.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<Fault>> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 to publish for a path, in base64; none for none.</summary>
    public ConcurrentDictionary<string, string> Checksums { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests, as target and range: <c>/a.json bytes=10-</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Lets the next answer for a path go wrong.</summary>
    public void Fail(string path, params Fault[] faults)
    {
        foreach (var fault in faults)
            Faults.GetOrAdd(path, _ => new()).Enqueue(fault);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                await AnswerAsync(stream, head);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side went away, or the test is over.
            }
        }
    }

    static async Task<string[]> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
            head.Append((char)one[0]);
        return head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    async Task AnswerAsync(NetworkStream stream, string[] head)
    {
        var target = head[0].Split(' ')[1];
        var range = head.FirstOrDefault(line => line.StartsWith("Range: ", StringComparison.OrdinalIgnoreCase))?["Range: ".Length..];
        Requests.Enqueue($"{target} {range}".TrimEnd());
        var path = target.StartsWith("http://", StringComparison.Ordinal) ? new Uri(target).AbsolutePath : target;
        var fault = Faults.TryGetValue(path, out var faults) && faults.TryDequeue(out var next) ? next : Fault.None;
        if (fault == Fault.ServerError || !Documents.TryGetValue(path, out var document))
        {
            await WriteAsync(stream, $"HTTP/1.1 {(fault == Fault.ServerError ? "500 Internal Server Error" : "404 Not Found")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }

        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document))[..16]}\"";
        var asked = head.FirstOrDefault(line => line.StartsWith("If-Range: ", StringComparison.OrdinalIgnoreCase))?["If-Range: ".Length..];
        var from = range is not null && asked == tag ? int.Parse(range.Split('=', '-')[1], CultureInfo.InvariantCulture) : 0;
        var length = document.Length - from;
        var status = from > 0 ? $"206 Partial Content\r\nContent-Range: bytes {from}-{document.Length - 1}/{document.Length}" : "200 OK";
        var checksum = Checksums.TryGetValue(path, out var published) ? $"x-amz-checksum-sha256: {published}\r\n" : "";
        await WriteAsync(stream, $"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nETag: {tag}\r\n{checksum}Connection: close\r\n\r\n");
        await stream.WriteAsync(document.AsMemory(from, fault == Fault.None ? length : length / 2));
        if (fault == Fault.Stall)
            await Task.Delay(Timeout.Infinite, _stop.Token);
    }

    static Task WriteAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();
}

/// <summary>What is wrong with an answer.</summary>
enum Fault
{
    None,

    /// <summary>HTTP 500.</summary>
    ServerError,

    /// <summary>The connection ends after half of what was promised.</summary>
    Truncated,

    /// <summary>Nothing comes after half of what was promised.</summary>
    Stall,
}
