using Blueprints.Validation;

namespace Blueprints.LoadBalancing;

/// <summary>Under which header names a fleet reads what the load balancer knows of a client's TLS connection.</summary>
public sealed record TlsHeaders
{
    const int MaxLength = 256;

    /// <summary>Whether fleets are told the TLS version and cipher. Default: yes.</summary>
    public bool VersionAndCipher { get; init; } = true;

    /// <summary>The header of the TLS version. Default: AWS's, <c>X-Amzn-Tls-Version</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The header of the cipher. Default: AWS's, <c>X-Amzn-Tls-Cipher-Suite</c>.</summary>
    public string? Cipher { get; init; }

    /// <summary>The header of a client certificate's subject, where clients show one. Default: AWS's, <c>X-Amzn-Mtls-Clientcert-Subject</c>.</summary>
    public string? CertificateSubject { get; init; }

    /// <summary>The header of a client certificate's serial number. Default: AWS's.</summary>
    public string? CertificateSerialNumber { get; init; }

    /// <summary>The header of the whole client certificate. Default: AWS's.</summary>
    public string? Certificate { get; init; }

    internal void Validate(ProblemCollector problems, MutualTls mutualTls)
    {
        foreach (var (property, name) in new[] { ("version", Version), ("cipher", Cipher), ("certificateSubject", CertificateSubject), ("certificateSerialNumber", CertificateSerialNumber), ("certificate", Certificate) })
        {
            if (name is not null && !IsName(name))
                problems.Add(property, $"\"{Text.Shorten(name)}\"", "a header name such as X-Client-Subject", "correct it");
        }

        if (mutualTls == MutualTls.Off && (CertificateSubject ?? CertificateSerialNumber ?? Certificate) is not null)
            problems.Add("certificate", "named while mutualTls is off", "names of headers that are sent", "set mutualTls, or remove them");
    }

    static bool IsName(string name) => name.Length is > 0 and <= MaxLength && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
