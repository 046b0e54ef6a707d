import { PolicyPack, ReportViolation } from "@pulumi/policy";

new PolicyPack("house-rules", {
    policies: [
        {
            name: "buckets-are-private",
            description: "No bucket has a public ACL.",
            enforcementLevel: "mandatory",
            validateResource: (args, report: ReportViolation) => {
                if (args.type === "aws:s3/bucket:Bucket" && args.props.acl === "public-read") {
                    report(`${args.name} can be read by everybody`);
                }
            },
        },
        {
            name: "few-groups",
            description: "A stack has at most two Auto Scaling groups.",
            enforcementLevel: "advisory",
            validateStack: (args, report: ReportViolation) => {
                const groups = args.resources.filter(resource => resource.type === "aws:autoscaling/group:Group");
                if (groups.length > 2) {
                    report(`${groups.length} groups, the last of them launched from ${groups[groups.length - 1].propertyDependencies["launchTemplate"][0].name}`, groups[0].urn);
                }
            },
        },
        {
            name: "nothing-yet",
            description: "Never asked.",
            enforcementLevel: "disabled",
            validateResource: (args, report: ReportViolation) => report("asked although it is disabled"),
        },
    ],
});
