"""Runs a Pulumi program of Python under the engine that the arguments name."""
import argparse
import asyncio
import os
import runpy
import sys

import pulumi
import pulumi.runtime


def main() -> int:
    arguments = argparse.ArgumentParser()
    for name in ("monitor", "engine", "project", "root_directory", "stack", "pwd", "dry_run", "parallel", "organization"):
        arguments.add_argument("--" + name)
    arguments.add_argument("program")
    arguments.add_argument("arguments", nargs="*")
    told = arguments.parse_args()

    os.chdir(told.pwd)
    pulumi.runtime.configure(
        pulumi.runtime.Settings(
            monitor=told.monitor,
            engine=told.engine,
            project=told.project,
            root_directory=told.root_directory,
            stack=told.stack,
            parallel=int(told.parallel),
            dry_run=told.dry_run == "true",
            organization=told.organization,
        )
    )
    program = os.path.abspath(told.program)
    sys.path.insert(0, program if os.path.isdir(program) else os.path.dirname(program))
    sys.argv = [program] + told.arguments

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(pulumi.runtime.run_in_stack(lambda: runpy.run_path(program, run_name="__main__")))
        return 0
    except pulumi.RunError as error:
        pulumi.log.error(str(error))
        return 32
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


if __name__ == "__main__":
    sys.exit(main())
