namespace Blueprints.Simulation.Demand;

/// <summary>The shapes of made-up traffic.</summary>
public enum ProfileKind
{
    /// <summary>The same rate at all times.</summary>
    Constant,

    /// <summary>A day and night: a sine that falls to a third of the mean at 3:00 and peaks at 15:00.</summary>
    Diurnal,

    /// <summary>Diurnal, with weekends at 60 % of working days.</summary>
    Weekly,

    /// <summary>Diurnal, and on the second day at noon a crowd of six times the mean within two minutes, gone with a half-life of half an hour.</summary>
    FlashCrowd,

    /// <summary>Diurnal, and on the second day at noon five times the mean on top for two minutes, as after a message to every phone.</summary>
    Spike,

    /// <summary>Quiet at a tenth of the mean until noon of the first day, then ten times that within an hour, settling to the mean over days.</summary>
    Launch,

    /// <summary>Peaks of an hour at 12:30 and 19:00 over a low diurnal base, as food delivery has them.</summary>
    MealTimes,

    /// <summary>Diurnal, with the last day but one at five times the mean from midnight on and steep rises at 0:00 and 8:00.</summary>
    BlackFriday,
}
