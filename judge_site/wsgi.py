"""Django as plain WSGI; asgi.py puts the poll path in front of it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "judge_site.settings")
application = get_wsgi_application()
