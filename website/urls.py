from django.urls import path, re_path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from website.views import (
    daily,
    home,
    pictures,
    playground,
    problem,
    problems,
    profile,
    settings,
    submissions,
    theme,
)

app_name = "website"
urlpatterns = [
    path("", home.show, name="home"),
    path("daily/", daily.show, name="daily"),
    path("problems/", problems.show, name="problems"),
    path("problems/random/", problems.show_random, name="random"),
    path("problems/<slug:slug>/", problem.show, name="problem"),
    path("playground/", playground.show, name="playground"),
    path("submissions/", submissions.show_all, name="submissions"),
    path("submissions/<uuid:submission_id>/", submissions.show, name="submission"),
    path("submissions/<uuid:submission_id>/share/", submissions.share, name="share"),
    path("submissions/<uuid:submission_id>/cancel/", submissions.cancel, name="cancel"),
    path("submissions/<uuid:submission_id>/diff/", submissions.compare, name="compare"),
    path(
        "submissions/<uuid:old_id>/diff/<uuid:new_id>/",
        submissions.show_diff,
        name="submission-diff",
    ),
    re_path(
        r"^statement-images/(?P<slug>[-\w]+)/(?P<sha256>[0-9a-f]{64})(?P<suffix>\.[a-z]{3,4})$",
        pictures.show,
    ),
    path("users/<str:name>/", profile.show, name="profile"),
    path("ranking/", profile.show_ranking, name="ranking"),
    path("settings/", settings.show, name="settings"),
    path("settings/profile/", settings.save_profile, name="save-profile"),
    path("settings/password/", settings.change_password, name="change-password"),
    path("settings/token/", settings.rotate_token, name="rotate-token"),
    path("settings/sign-out/", settings.sign_out_everywhere, name="sign-out-everywhere"),
    path("settings/delete/", settings.delete_account, name="delete-account"),
    path("language/", require_POST(set_language), name="language"),
    path("theme/", theme.choose, name="theme"),
]
