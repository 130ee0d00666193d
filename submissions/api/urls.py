from django.urls import path, re_path

from problems import remote
from submissions.api import drafts, runs, submissions, workers

urlpatterns = [
    path("languages/", workers.LanguagesView.as_view()),
    path("problems/<slug:slug>/submissions/", submissions.SubmitView.as_view()),
    path(
        "problems/<slug:slug>/drafts/<str:language_slug>/",
        drafts.DraftView.as_view(),
        name="draft",
    ),
    path("problems/<slug:slug>/runs/", runs.ProblemRunView.as_view()),
    path("runs/", runs.PlaygroundView.as_view()),
    path("runs/<uuid:submission_id>/", runs.RunView.as_view()),
    path("runs/<uuid:submission_id>/status/", runs.RunStatusView.as_view(), name="run-status"),
    path("runs/<uuid:submission_id>/cancel/", runs.RunCancelView.as_view()),
    path("submissions/", submissions.SubmissionListView.as_view()),
    path("submissions/<uuid:submission_id>/", submissions.SubmissionView.as_view()),
    path(
        "submissions/<uuid:submission_id>/status/",
        submissions.StatusView.as_view(),
        name="submission-status",
    ),
    path("submissions/<uuid:submission_id>/rejudge/", submissions.RejudgeView.as_view()),
    path("submissions/<uuid:submission_id>/cancel/", submissions.CancelView.as_view()),
    path("submissions/rejudge/", submissions.RejudgeManyView.as_view()),
    re_path(r"^blobs/(?P<sha256>[0-9a-f]{64})/$", remote.BlobView.as_view()),
    path("workers/", workers.WorkersView.as_view()),
]
