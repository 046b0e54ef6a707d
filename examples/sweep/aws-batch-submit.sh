#!/usr/bin/env bash
# Sixteen parts as one array job of AWS Batch, then the merge, which waits for all of them. Role, file system and queue in aws-batch-part.json and here are to be your own.
set -euo pipefail
cd "$(dirname "$0")"
queue=${1:?usage: aws-batch-submit.sh JOB_QUEUE}
aws batch register-job-definition --cli-input-json file://aws-batch-part.json > /dev/null
parts=$(aws batch submit-job --job-name parts --job-queue "$queue" --job-definition sweep-part --array-properties size=16 --query jobId --output text)
aws batch submit-job --job-name merge --job-queue "$queue" --job-definition sweep-part --depends-on "jobId=$parts" \
  --container-overrides '{"command": ["sh", "-c", "dotnet tool exec -y Blueprints.Tool -- plan --merge /sweep/*.parquet -o /sweep/winner.json"]}' --query jobId --output text
