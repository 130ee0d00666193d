from django.urls import path

from submissions import views

urlpatterns = [
    path("languages/", views.LanguagesView.as_view()),
    path("problems/<slug:slug>/submissions/", views.SubmitView.as_view()),
    path("submissions/", views.SubmissionListView.as_view()),
    path("submissions/<uuid:submission_id>/", views.SubmissionView.as_view()),
    path(
        "submissions/<uuid:submission_id>/status/",
        views.StatusView.as_view(),
        name="submission-status",
    ),
    path("submissions/<uuid:submission_id>/rejudge/", views.RejudgeView.as_view()),
]
