using Blueprints.Plugin;
using Pulumi.Experimental.Provider;

// Pulumi starts this, reads a port from it, and asks it for the schema and for components.
await ComponentProviderHost.Serve(args, typeof(PhaseComponent).Assembly, packageName: PhaseComponent.Package);
