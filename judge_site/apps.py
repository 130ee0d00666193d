from django.apps import AppConfig


class JudgeSiteConfig(AppConfig):
    name = "judge_site"
