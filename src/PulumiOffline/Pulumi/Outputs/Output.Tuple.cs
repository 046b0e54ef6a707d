namespace Pulumi;

/// <content>Tuples of two to eight items.</content>
public static partial class Output
{
    /// <summary>Joins two inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2)
        => Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>Joins two outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Output<T1> item1, Output<T2> item2)
    {
        return new Output<(T1, T2)>(JoinAsync());

        async Task<OutputData<(T1, T2)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins three inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>Joins three outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3)
    {
        return new Output<(T1, T2, T3)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins four inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>Joins four outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
    {
        return new Output<(T1, T2, T3, T4)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3, T4)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false),
                await parts.TakeAsync(item4).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins five inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>Joins five outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5)
    {
        return new Output<(T1, T2, T3, T4, T5)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false),
                await parts.TakeAsync(item4).ConfigureAwait(false),
                await parts.TakeAsync(item5).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins six inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>Joins six outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6)
    {
        return new Output<(T1, T2, T3, T4, T5, T6)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false),
                await parts.TakeAsync(item4).ConfigureAwait(false),
                await parts.TakeAsync(item5).ConfigureAwait(false),
                await parts.TakeAsync(item6).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins seven inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <param name="item7">The seventh item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>Joins seven outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <param name="item7">The seventh item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false),
                await parts.TakeAsync(item4).ConfigureAwait(false),
                await parts.TakeAsync(item5).ConfigureAwait(false),
                await parts.TakeAsync(item6).ConfigureAwait(false),
                await parts.TakeAsync(item7).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }

    /// <summary>Joins eight inputs of their own types into one output.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <param name="item7">The seventh item.</param>
    /// <param name="item8">The eighth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>Joins eight outputs of their own types into one.</summary>
    /// <param name="item1">The first item.</param>
    /// <param name="item2">The second item.</param>
    /// <param name="item3">The third item.</param>
    /// <param name="item4">The fourth item.</param>
    /// <param name="item5">The fifth item.</param>
    /// <param name="item6">The sixth item.</param>
    /// <param name="item7">The seventh item.</param>
    /// <param name="item8">The eighth item.</param>
    /// <returns>All values; unknown or secret if any is, with the dependencies of all.</returns>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
    {
        return new Output<(T1, T2, T3, T4, T5, T6, T7, T8)>(JoinAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> JoinAsync()
        {
            var parts = new CombinedOutputs();
            var tuple = (
                await parts.TakeAsync(item1).ConfigureAwait(false),
                await parts.TakeAsync(item2).ConfigureAwait(false),
                await parts.TakeAsync(item3).ConfigureAwait(false),
                await parts.TakeAsync(item4).ConfigureAwait(false),
                await parts.TakeAsync(item5).ConfigureAwait(false),
                await parts.TakeAsync(item6).ConfigureAwait(false),
                await parts.TakeAsync(item7).ConfigureAwait(false),
                await parts.TakeAsync(item8).ConfigureAwait(false));
            return parts.Combine(tuple);
        }
    }
}
