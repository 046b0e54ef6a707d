using Blueprints.Traffic;

namespace Blueprints.Estimation.Capacity.Latency;

/// <summary>What a user asks for.</summary>
enum RequestKind
{
    /// <summary>A static file.</summary>
    Static,

    /// <summary>A dynamic answer that changes nothing.</summary>
    Read,

    /// <summary>A change.</summary>
    Write,
}

/// <summary>Which flows a request takes.</summary>
static class RequestKinds
{
    public static bool IsOn(this RequestKind kind, TrafficClass carries) => carries switch
    {
        TrafficClass.All => true,
        TrafficClass.Static => kind == RequestKind.Static,
        TrafficClass.Dynamic => kind != RequestKind.Static,
        TrafficClass.Reads => kind == RequestKind.Read,
        TrafficClass.Writes => kind == RequestKind.Write,
        _ => false,
    };
}
