using System.Globalization;
using Blueprints.LoadBalancing;

namespace Blueprints.Cdk;

/// <summary>The headers that a listener adds to answers and to requests.</summary>
static class ListenerHeaders
{
    public static Props[] Of(LoadBalancerSpec spec) =>
    [
        .. (spec.ResponseHeaders is { } response ? Response(response) : []).Concat(spec.TlsHeaders is { } tls ? Tls(tls) : [])
            .Where(header => header.Value is not null)
            .Select(header => new Props { ["Key"] = $"routing.http.{header.Key}", ["Value"] = header.Value }),
    ];

    static IEnumerable<(string Key, string? Value)> Response(ResponseHeaders headers)
    {
        yield return ("response.server.enabled", headers.ServerHeader ? "true" : "false");
        yield return ("response.strict_transport_security.header_value", headers.StrictTransportSecurity);
        yield return ("response.x_content_type_options.header_value", headers.ContentTypeOptions);
        yield return ("response.x_frame_options.header_value", headers.FrameOptions);
        yield return ("response.content_security_policy.header_value", headers.ContentSecurityPolicy);
        if (headers.AllowOrigin is null)
            yield break;
        yield return ("response.access_control_allow_origin.header_value", headers.AllowOrigin);
        yield return ("response.access_control_allow_methods.header_value", ResponseHeaders.Joined(headers.AllowMethods));
        yield return ("response.access_control_allow_headers.header_value", ResponseHeaders.Joined(headers.AllowHeaders));
        yield return ("response.access_control_expose_headers.header_value", ResponseHeaders.Joined(headers.ExposeHeaders));
        yield return ("response.access_control_allow_credentials.header_value", headers.AllowCredentials ? "true" : null);
        yield return ("response.access_control_max_age.header_value", headers.MaxAgeSeconds?.ToString(CultureInfo.InvariantCulture));
    }

    static IEnumerable<(string Key, string? Value)> Tls(TlsHeaders headers)
    {
        yield return ("request.x_amzn_tls_version.header_name", headers.Version);
        yield return ("request.x_amzn_tls_cipher_suite.header_name", headers.Cipher);
        yield return ("request.x_amzn_mtls_clientcert_subject.header_name", headers.CertificateSubject);
        yield return ("request.x_amzn_mtls_clientcert_serial_number.header_name", headers.CertificateSerialNumber);
        yield return ("request.x_amzn_mtls_clientcert.header_name", headers.Certificate);
    }
}
