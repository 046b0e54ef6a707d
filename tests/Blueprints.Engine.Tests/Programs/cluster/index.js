// A deployment and its service on Kubernetes.
const k8s = require("@pulumi/kubernetes");

const labels = { app: "web" };
const namespace = new k8s.core.v1.Namespace("shop");
new k8s.apps.v1.Deployment("web", {
    metadata: { namespace: namespace.metadata.name },
    spec: { replicas: 3, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: "web", image: "web:1", resources: { requests: { cpu: "250m", memory: "256Mi" } } }] } } },
});
new k8s.core.v1.Service("web", { metadata: { namespace: namespace.metadata.name }, spec: { selector: labels, ports: [{ port: 80 }] } });
