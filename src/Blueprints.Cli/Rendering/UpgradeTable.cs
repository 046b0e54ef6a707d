using System.Globalization;
using Blueprints.Estimation.Cost;
using Blueprints.Estimation.Planning;
using Blueprints.Graph.Changes;
using Blueprints.Quantities;
using Spectre.Console;

namespace Blueprints.Cli.Rendering;

/// <summary>A plan as a table: the answer first, then the steps in order, then what has no price.</summary>
static class UpgradeTable
{
    public static void Write(IAnsiConsole console, UpgradePlan plan)
    {
        WriteAnswer(console, plan);
        if (!plan.Steps.IsEmpty)
            FittingTable.Write(console, Columns, plan.Steps.Select(Row));
        WriteUnpriced(console, plan);
        console.MarkupLine("[dim]Deletions come last. pulumi preview shows the same against the deployed stack; --format json gives programs every step.[/]");
    }

    static void WriteAnswer(IAnsiConsole console, UpgradePlan plan)
    {
        var counts = Enum.GetValues<ChangeAction>().Select(action => $"{Number(plan.Steps.Count(step => step.Action == action))} {Done(action)}");
        var title = plan.Steps.IsEmpty ? "nothing changes" : string.Join(", ", counts);
        console.MarkupLine($"[bold]{Escape(plan.Before.Target)} → {Escape(plan.After.Target)}[/] in {plan.After.Region}: {title}");
        var losses = plan.Losses.Count();
        console.MarkupLine(losses == 0 ? "no data store is replaced or deleted" : $"[red]{Number(losses)} of what keeps data is replaced or deleted: see below[/]");
        var delta = plan.MonthlyDelta;
        var incomplete = plan.Incomplete ? " [red](incomplete: see below)[/]" : "";
        console.MarkupLine($"[bold]{Signed(delta.Expected)} a month[/] expected ({plan.Before.Monthly.Expected} → {plan.After.Monthly.Expected}); smallest {Signed(delta.Low)}, largest {Signed(delta.High)}{incomplete}");
        console.WriteLine();
    }

    static readonly FittingColumn[] Columns = [new("Step", Justify.Right), new("Action"), new("Resource"), new("Reason")];

    static FittingCell[] Row(GraphChange step, int at) =>
    [
        Number(at + 1),
        new(Action(step), Loss(step)),
        new($"{step.Resource.Name} {Kind(step.Resource.Type)}", FittingCell.Bold, step.Resource.Name.Length),
        step.Reason,
    ];

    static void WriteUnpriced(IAnsiConsole console, UpgradePlan plan)
    {
        foreach (var estimate in new[] { plan.Before, plan.After }.Where(estimate => estimate.Incomplete))
        {
            console.MarkupLine($"[red]Not priced in {Escape(estimate.Target)}, so the difference is not the whole one:[/]");
            foreach (var item in estimate.Unpriced)
                console.Write(Prose.Item($"{Escape(item.Block)}: {Escape(item.Item)}: {Escape(item.Reason)}"));
            console.WriteLine();
        }
    }

    static string Action(GraphChange step) => step switch
    {
        { Action: ChangeAction.Add } => "add",
        { Action: ChangeAction.Change } => "change",
        { Action: ChangeAction.Replace } => step.Stateful ? "replace (keeps data)" : "replace",
        _ => step.Stateful ? "delete (keeps data)" : "delete",
    };

    // Colour repeats what the words say.
    static Style? Loss(GraphChange step) => step.Action switch
    {
        ChangeAction.Add or ChangeAction.Change => default(Style?),
        _ => new Style(step.Stateful ? Color.Red : Color.Yellow),
    };

    static string Done(ChangeAction action) => action switch
    {
        ChangeAction.Add => "added",
        ChangeAction.Change => "changed in place",
        ChangeAction.Replace => "replaced",
        _ => "deleted",
    };

    // aws:rds/cluster:Cluster is rds Cluster to a reader.
    static string Kind(string type) => type.Split(':') is [_, var module, var name] ? $"{module.Split('/')[0]} {name}" : type;

    static string Signed(Money amount) => amount < Money.Zero ? amount.ToString() : $"+{amount}";

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static string Escape(string text) => Markup.Escape(text);
}
