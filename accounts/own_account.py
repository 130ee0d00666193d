"""What users do to their own account over HTTP: a new token, a log-out everywhere, a password."""

from typing import Any, cast

from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError as DjangoValidationError
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import credentials
from accounts.api import MAX_PASSWORD_CHARS, TokenOutput
from accounts.throttles import AccountThrottle, PasswordThrottle


class PasswordInput(serializers.Serializer[Any]):
    current_password = serializers.CharField(max_length=MAX_PASSWORD_CHARS, trim_whitespace=False)
    new_password = serializers.CharField(max_length=MAX_PASSWORD_CHARS, trim_whitespace=False)


class MeOutput(serializers.Serializer[Any]):
    username = serializers.CharField()
    is_staff = serializers.BooleanField()


class MeView(APIView):
    @extend_schema(operation_id="users_me", responses=MeOutput)
    def get(self, request: Request) -> Response:
        """Say who you are.

        401 means that the token, or the session, is not valid.
        """
        user = _user(request)
        return Response({"username": user.get_username(), "is_staff": user.is_staff})


class RotateTokenView(APIView):
    throttle_classes = (AccountThrottle,)

    @extend_schema(operation_id="auth_token_rotate", request=None, responses=TokenOutput)
    def post(self, request: Request) -> Response:
        """Replace your API token.

        The answer holds the new one. The old one is refused at once, by polls and sockets within
        15 s. Sessions stay.
        """
        return Response({"token": credentials.rotate_token(_user(request))})


class LogoutView(APIView):
    throttle_classes = (AccountThrottle,)

    @extend_schema(
        operation_id="auth_logout",
        request=None,
        responses={204: OpenApiResponse(description="You are logged out everywhere.")},
    )
    def post(self, request: Request) -> Response:
        """Log out everywhere.

        All your sessions end, and your token is deleted. `POST /api/v1/auth/token/` makes a new
        token.
        """
        credentials.log_out_everywhere(_user(request))
        logout(request._request)  # noqa: SLF001 - the session is the Django request's
        return Response(status=status.HTTP_204_NO_CONTENT)


class PasswordView(APIView):
    throttle_classes = (AccountThrottle, PasswordThrottle)

    @extend_schema(
        operation_id="auth_password",
        request=PasswordInput,
        responses={
            200: TokenOutput,
            403: OpenApiResponse(description="`wrong_password`: the current password is wrong."),
        },
    )
    def post(self, request: Request) -> Response:
        """Change your password.

        All other sessions end, and your token is replaced by the one in the answer. A wrong
        current password counts as a guess, as in `POST /api/v1/auth/token/`.
        """
        body = PasswordInput(data=request.data)
        body.is_valid(raise_exception=True)
        user = _user(request)
        try:
            token = credentials.change_password(
                user, body.validated_data["current_password"], body.validated_data["new_password"]
            )
        except credentials.WrongPasswordError as error:
            raise PermissionDenied("The current password is wrong.", "wrong_password") from error
        except DjangoValidationError as error:
            raise serializers.ValidationError({"new_password": error.messages}) from error
        PasswordThrottle().forget(request)
        if isinstance(request.successful_authenticator, SessionAuthentication):
            update_session_auth_hash(request._request, user)  # noqa: SLF001
        return Response({"token": token})


def _user(request: Request) -> User:
    return cast("User", request.user)
