using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Blueprints.Serialization;

namespace Blueprints;

/// <summary>The blocks of a blueprint, in order, looked up by name. Compares by its blocks.</summary>
[CollectionBuilder(typeof(Blocks), nameof(Create))]
[JsonConverter(typeof(BlocksConverter))]
public sealed class Blocks : IReadOnlyList<Block>, IEquatable<Blocks>
{
    readonly ImmutableArray<Block> _blocks;

    internal Blocks(ImmutableArray<Block> blocks) => _blocks = blocks;

    /// <summary>The number of blocks.</summary>
    public int Count => _blocks.Length;

    /// <summary>The block at a position.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public Block this[int index] => _blocks[index];

    /// <summary>Makes the blocks of a collection expression.</summary>
    /// <param name="blocks">The blocks, in order; validation reports names used twice.</param>
    public static Blocks Create(ReadOnlySpan<Block> blocks) => new([.. blocks]);

    /// <summary>Looks a block up.</summary>
    /// <typeparam name="TSpec">The kind of block wanted: a spec, or an interface that several specs share.</typeparam>
    /// <param name="name">The block's name.</param>
    /// <param name="spec">Its spec, if there is such a block of this kind.</param>
    public bool TryGet<TSpec>(string name, [NotNullWhen(true)] out TSpec? spec) where TSpec : class
    {
        spec = _blocks.FirstOrDefault(block => block.Name == name)?.Spec as TSpec;
        return spec is not null;
    }

    /// <summary>The names and specs of all blocks of one kind, in order.</summary>
    /// <typeparam name="TSpec">The kind of block wanted: a spec, or an interface that several specs share.</typeparam>
    public IEnumerable<(string Name, TSpec Spec)> OfKind<TSpec>() where TSpec : class
    {
        foreach (var block in _blocks)
        {
            if (block.Spec is TSpec spec)
                yield return (block.Name, spec);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Block> GetEnumerator() => ((IEnumerable<Block>)_blocks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Blocks? other) => other is not null && _blocks.AsSpan().SequenceEqual(other._blocks.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => _blocks.Aggregate(0, HashCode.Combine);
}
