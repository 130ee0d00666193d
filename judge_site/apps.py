from django.apps import AppConfig
from django.contrib import admin


class JudgeSiteConfig(AppConfig):
    name = "judge_site"

    def ready(self) -> None:
        admin.site.site_header = admin.site.site_title = "Judge Site"
        admin.site.index_title = "Administration"
