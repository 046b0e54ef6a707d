using Blueprints.Stacks;
using Pulumi;

return await Deployment.RunAsync(PhaseStack.Define);
