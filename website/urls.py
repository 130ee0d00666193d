from django.urls import path

from website.views import home, problem, problems, theme

app_name = "website"
urlpatterns = [
    path("", home.show, name="home"),
    path("problems/", problems.show, name="problems"),
    path("problems/random/", problems.show_random, name="random"),
    path("problems/<slug:slug>/", problem.show, name="problem"),
    path("theme/", theme.choose, name="theme"),
]
