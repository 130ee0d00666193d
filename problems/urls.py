from django.urls import path

from problems.views import ProblemDetailView, ProblemListView

urlpatterns = [
    path("problems/", ProblemListView.as_view(), name="problem-list"),
    path("problems/<slug:slug>/", ProblemDetailView.as_view(), name="problem-detail"),
]
