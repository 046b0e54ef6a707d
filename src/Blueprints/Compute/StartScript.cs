namespace Blueprints.Compute;

/// <summary>What a fleet's own user data is.</summary>
public static class StartScript
{
    /// <summary>Whether user data is a shell script, <c>#!/bin/bash -e</c> or <c>#!/usr/bin/env sh</c>, so that lines can be put before it; other formats are passed on as they are.</summary>
    /// <param name="userData">The user data.</param>
    public static bool IsShell(string userData)
    {
        var end = userData.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? "" : userData[..end];
        return first.StartsWith("#!", StringComparison.Ordinal) && first.Split(' ', StringSplitOptions.TrimEntries).Any(word => word.EndsWith("sh", StringComparison.Ordinal));
    }
}
