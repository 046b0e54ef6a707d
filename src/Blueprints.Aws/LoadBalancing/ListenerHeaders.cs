using System.Globalization;
using Blueprints.LoadBalancing;
using LB = Pulumi.Aws.LB;

namespace Blueprints.Aws;

/// <summary>The headers that a listener puts into responses and requests, and those that it renames.</summary>
static class ListenerHeaders
{
    public static void AddTo(LB.ListenerArgs listener, LoadBalancerSpec spec)
    {
        if (spec.ResponseHeaders is { } response)
            AddResponse(listener, response);
        if (spec.TlsHeaders is { } tls)
            AddTls(listener, tls);
    }

    static void AddResponse(LB.ListenerArgs listener, ResponseHeaders headers)
    {
        listener.RoutingHttpResponseServerEnabled = headers.ServerHeader;
        if (headers.StrictTransportSecurity is { } transport)
            listener.RoutingHttpResponseStrictTransportSecurityHeaderValue = transport;
        if (headers.ContentTypeOptions is { } type)
            listener.RoutingHttpResponseXContentTypeOptionsHeaderValue = type;
        if (headers.FrameOptions is { } frame)
            listener.RoutingHttpResponseXFrameOptionsHeaderValue = frame;
        if (headers.ContentSecurityPolicy is { } policy)
            listener.RoutingHttpResponseContentSecurityPolicyHeaderValue = policy;
        if (headers.AllowOrigin is { } origin)
            AddCrossOrigin(listener, headers, origin);
    }

    static void AddCrossOrigin(LB.ListenerArgs listener, ResponseHeaders headers, string origin)
    {
        listener.RoutingHttpResponseAccessControlAllowOriginHeaderValue = origin;
        if (ResponseHeaders.Joined(headers.AllowMethods) is { } methods)
            listener.RoutingHttpResponseAccessControlAllowMethodsHeaderValue = methods;
        if (ResponseHeaders.Joined(headers.AllowHeaders) is { } allowed)
            listener.RoutingHttpResponseAccessControlAllowHeadersHeaderValue = allowed;
        if (ResponseHeaders.Joined(headers.ExposeHeaders) is { } exposed)
            listener.RoutingHttpResponseAccessControlExposeHeadersHeaderValue = exposed;
        if (headers.AllowCredentials)
            listener.RoutingHttpResponseAccessControlAllowCredentialsHeaderValue = "true";
        if (headers.MaxAgeSeconds is { } seconds)
            listener.RoutingHttpResponseAccessControlMaxAgeHeaderValue = seconds.ToString(CultureInfo.InvariantCulture);
    }

    static void AddTls(LB.ListenerArgs listener, TlsHeaders headers)
    {
        if (headers.Version is { } version)
            listener.RoutingHttpRequestXAmznTlsVersionHeaderName = version;
        if (headers.Cipher is { } cipher)
            listener.RoutingHttpRequestXAmznTlsCipherSuiteHeaderName = cipher;
        if (headers.CertificateSubject is { } subject)
            listener.RoutingHttpRequestXAmznMtlsClientcertSubjectHeaderName = subject;
        if (headers.CertificateSerialNumber is { } serial)
            listener.RoutingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName = serial;
        if (headers.Certificate is { } certificate)
            listener.RoutingHttpRequestXAmznMtlsClientcertHeaderName = certificate;
    }
}
