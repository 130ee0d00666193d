from django.apps import AppConfig


class LeetCodeConfig(AppConfig):
    name = "leetcode"
    label = "leetcode"
    verbose_name = "LeetCode clients"
