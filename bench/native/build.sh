#!/usr/bin/env bash
# Builds the yardstick. No contraction: every rounding is where the source has it, so that the totals equal the kernel's bit for bit.
set -euo pipefail
cd "$(dirname "$0")"
g++ -O3 -march=native -ffp-contract=off -fno-math-errno -fno-trapping-math -mprefer-vector-width=512 -std=c++17 -o "${1:-fleet}" fleet.cpp
