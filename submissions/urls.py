from django.urls import path, re_path

from submissions import blobs, draftviews, fleetviews, runviews, views

urlpatterns = [
    path("languages/", fleetviews.LanguagesView.as_view()),
    path("problems/<slug:slug>/submissions/", views.SubmitView.as_view()),
    path(
        "problems/<slug:slug>/drafts/<str:language_slug>/",
        draftviews.DraftView.as_view(),
        name="draft",
    ),
    path("problems/<slug:slug>/runs/", runviews.ProblemRunView.as_view()),
    path("runs/", runviews.PlaygroundView.as_view()),
    path("runs/<uuid:submission_id>/", runviews.RunView.as_view()),
    path("runs/<uuid:submission_id>/status/", runviews.RunStatusView.as_view(), name="run-status"),
    path("runs/<uuid:submission_id>/cancel/", runviews.RunCancelView.as_view()),
    path("submissions/", views.SubmissionListView.as_view()),
    path("submissions/<uuid:submission_id>/", views.SubmissionView.as_view()),
    path(
        "submissions/<uuid:submission_id>/status/",
        views.StatusView.as_view(),
        name="submission-status",
    ),
    path("submissions/<uuid:submission_id>/rejudge/", views.RejudgeView.as_view()),
    path("submissions/<uuid:submission_id>/cancel/", views.CancelView.as_view()),
    path("submissions/rejudge/", views.RejudgeManyView.as_view()),
    re_path(r"^blobs/(?P<sha256>[0-9a-f]{64})/$", blobs.BlobView.as_view()),
    path("workers/", fleetviews.WorkersView.as_view()),
]
