"""`make clean`: stops what runs, removes left-over boxes and state. Images stay: they take long."""

import shutil

from deploy.local import boxes, docker_engine, home, session, sharing
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout


def clean(layout: Layout) -> int:
    """Removes var/ and what belongs to it; refuses while another command uses it."""
    if not layout.var.exists():
        say("nothing to clean: there is no var/")
        return 0
    layout.prepare()
    if sharing.in_use(layout.run):
        raise Trouble("make up or make test is running here: stop it first, then run again.")
    if docker_engine.answers():
        boxes.remove_orphans()
        boxes.remove_pipes()
    session.stop_all(layout)
    place = home.find(layout)
    if place is not None and place.folder.parent == home.SHARED_STATE:
        shutil.rmtree(place.folder)
        say(f"removed {place.folder}")
    shutil.rmtree(layout.var)
    say(f"removed {layout.var}")
    return 0
