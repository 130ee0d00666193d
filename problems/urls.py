from django.urls import path

from problems.views import ProblemDetailView

urlpatterns = [
    path("problems/<slug:slug>/", ProblemDetailView.as_view(), name="problem-detail"),
]
