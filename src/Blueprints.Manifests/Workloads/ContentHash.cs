using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Manifests.Workloads;

/// <summary>A short name for a text's content, so that pods are replaced when their configuration changes.</summary>
static class ContentHash
{
    const int Digits = 16;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
