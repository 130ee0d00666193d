"""The machinery behind `make up` and `make test`: everything the judge needs on one machine.

    up, checks          the two main commands
      session           Docker Engine, PostgreSQL and Redis, shared by all commands of one checkout
        docker_engine   starts Docker Engine where it does not run
        postgres, redis_server   the real servers, from wheels, on loopback ports
        home            where they keep their data, and the account they run under
      images            builds the language images that are missing
        base_image      pulls the base image, or makes it from Debian packages
      processes         web and worker in the foreground
        parent          notices a `make` that was stopped

State lives in var/ (see layout.py). Start here: `python -m deploy.local --help`.
"""
