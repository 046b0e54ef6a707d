using BenchmarkDotNet.Attributes;
using Blueprints.Catalog;

namespace Blueprints.Benchmarks;

/// <summary>Look-ups in the shipped catalog: a thousand prices of a region, each once.</summary>
public class CatalogBenchmarks
{
    const int Prices = 1000;
    const string Region = "us-east-1";

    readonly PriceCatalog _catalog = PriceCatalog.Shipped;
    readonly string[] _skus = [.. PriceCatalog.Shipped.Prices(Region).Select(price => price.Sku).Take(Prices)];

    /// <summary>Finds prices that are there.</summary>
    [Benchmark(OperationsPerInvoke = Prices, Description = "price found")]
    public int Found()
    {
        var found = 0;
        foreach (var sku in _skus)
        {
            if (_catalog.Find(Region, sku).IsFound)
                found++;
        }

        return found;
    }

    /// <summary>Asks for a price that is not there, which says what is missing instead.</summary>
    [Benchmark(Description = "price missing")]
    public bool Missing() => _catalog.Find(Region, "no-such-price").IsFound;
}
