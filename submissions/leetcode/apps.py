from django.apps import AppConfig


class LeetCodeConfig(AppConfig):
    name = "submissions.leetcode"
    label = "leetcode"
    verbose_name = "LeetCode clients"
