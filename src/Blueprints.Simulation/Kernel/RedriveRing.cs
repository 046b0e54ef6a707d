namespace Blueprints.Simulation.Kernel;

/// <summary>
/// Messages that always fail: each comes back one visibility timeout after every receive and goes to the dead-letter queue after the last. They are counted from their arrival, as
/// if received at once; a standing backlog delays them in truth.
/// </summary>
sealed class RedriveRing<T>(int receives, int visibilitySteps)
    where T : struct, ILane<T>
{
    readonly T[] _arrivals = new T[((receives - 1) * visibilitySteps) + 1];
    int _now;

    public void Reset()
    {
        Array.Clear(_arrivals);
        _now = 0;
    }

    /// <summary>Takes in new poison; returns what comes back now and adds what is given up.</summary>
    public T Advance(T poison, ref T deadLetters)
    {
        _arrivals[_now] = poison;
        var back = T.Fill(0);
        for (var receive = 1; receive < receives; receive++)
            back += At(receive * visibilitySteps);
        deadLetters += At((receives - 1) * visibilitySteps);
        _now = _now + 1 == _arrivals.Length ? 0 : _now + 1;
        return back;
    }

    T At(int ago)
    {
        var slot = _now - ago;
        return _arrivals[slot < 0 ? slot + _arrivals.Length : slot];
    }
}
