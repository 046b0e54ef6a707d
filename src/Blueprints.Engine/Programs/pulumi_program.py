"""Runs a Pulumi program of Python under the engine that the arguments name."""
import argparse
import asyncio
import inspect
import logging
import os
import runpy
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor

try:
    import pulumi
    import pulumi.runtime
except ImportError as error:
    sys.exit(f"{sys.executable} does not find Pulumi's library ({error}); install what the program needs: pip install -r requirements.txt")

# What Pulumi's own programs end with when they have told the engine why.
TOLD = 32


def settings_of(told):
    wanted = {
        "monitor": told.monitor,
        "engine": told.engine,
        "project": told.project,
        "root_directory": told.root_directory,
        "stack": told.stack,
        "parallel": int(told.parallel),
        "dry_run": told.dry_run == "true",
        "organization": told.organization,
    }
    known = inspect.signature(pulumi.runtime.Settings.__init__).parameters
    if any(parameter.kind == parameter.VAR_KEYWORD for parameter in known.values()):
        return pulumi.runtime.Settings(**wanted)
    # Older libraries know fewer of them.
    return pulumi.runtime.Settings(**{name: value for name, value in wanted.items() if name in known})


def configure(told):
    # The library finds settings in its environment by itself, but not which of them are secret.
    if hasattr(pulumi.runtime, "set_all_config"):
        pulumi.runtime.set_all_config(pulumi.runtime.get_config_env(), pulumi.runtime.get_config_secret_keys_env())
    pulumi.runtime.configure(settings_of(told))


def trace(error, program):
    """The trace from the program's own first line on: what called it is of no use to its author."""
    frames = traceback.extract_tb(error.__traceback__)
    root = program if os.path.isdir(program) else os.path.dirname(program)
    own = next((i for i, frame in enumerate(frames) if not frame.filename.startswith("<") and os.path.abspath(frame.filename).startswith(root + os.sep)), None)
    if own is None:
        # A mistake in the program's text itself has no line that ran.
        return "".join(traceback.format_exception_only(type(error), error) if isinstance(error, SyntaxError) else traceback.format_exception(error)).rstrip()
    return "".join(["Traceback (most recent call last):\n"] + traceback.format_list(frames[own:]) + traceback.format_exception_only(type(error), error)).rstrip()


def main() -> int:
    arguments = argparse.ArgumentParser()
    for name in ("monitor", "engine", "project", "root_directory", "stack", "pwd", "dry_run", "parallel", "organization"):
        arguments.add_argument("--" + name)
    arguments.add_argument("program")
    arguments.add_argument("arguments", nargs="*")
    told = arguments.parse_args()

    os.chdir(told.pwd)
    configure(told)
    program = os.path.abspath(told.program)
    if os.path.isdir(program) and not os.path.exists(os.path.join(program, "__main__.py")):
        pulumi.log.error(f"{program} has no __main__.py")
        return TOLD
    sys.path.insert(0, program if os.path.isdir(program) else os.path.dirname(program))
    sys.argv = [program] + told.arguments

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    # The default has too few threads to have that many requests under way.
    threads = ThreadPoolExecutor(max_workers=4 * max(int(told.parallel), 1))
    loop.set_default_executor(threads)
    # Of a program that fails, work is left that nobody waits for: no news to its author.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    try:
        loop.run_until_complete(pulumi.runtime.run_in_stack(lambda: runpy.run_path(program, run_name="__main__")))
        return 0
    except pulumi.RunError as error:
        pulumi.log.error(str(error))
        return TOLD
    except Exception as error:
        pulumi.log.error(trace(error, program))
        return TOLD
    finally:
        threads.shutdown(wait=True)
        loop.close()
        sys.stdout.flush()
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
