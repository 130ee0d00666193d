"""Tokens and accounts over HTTP."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import IntegrityError, transaction
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.authtoken.models import Token
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.throttles import LoginAddressThrottle, LoginThrottle, RegistrationThrottle
from accounts.usernames import typed

MAX_PASSWORD_CHARS = 128
RESERVED_NAMES = {"admin", "administrator", "me", "root", "staff", "system"}
_TAKEN = "This name is taken: choose another one."


class CredentialsInput(serializers.Serializer[Any]):
    username = serializers.CharField(max_length=150)
    password = serializers.CharField(max_length=MAX_PASSWORD_CHARS, trim_whitespace=False)


class TokenOutput(serializers.Serializer[Any]):
    token = serializers.CharField()


class UserInput(serializers.Serializer[Any]):
    username = serializers.RegexField(
        r"\A[A-Za-z0-9_.@+-]+\Z",
        max_length=64,
        error_messages={"invalid": "Use letters, digits and _ . @ + - only."},
    )
    password = serializers.CharField(max_length=MAX_PASSWORD_CHARS, trim_whitespace=False)
    email = serializers.EmailField(max_length=254, required=False, allow_blank=True)

    def validate_username(self, username: str) -> str:
        is_taken = User.objects.filter(username__iexact=username).exists()
        if is_taken or username.lower() in RESERVED_NAMES:
            raise serializers.ValidationError(_TAKEN)
        return username

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        somebody = User(username=attrs["username"], email=attrs.get("email", ""))
        try:
            validate_password(attrs["password"], somebody)
        except DjangoValidationError as error:
            raise serializers.ValidationError({"password": error.messages}) from error
        return attrs


class UserOutput(serializers.Serializer[Any]):
    username = serializers.CharField()
    token = serializers.CharField()


class TokenView(APIView):
    # Without authentication, so that an old token in the header does not keep its owner out.
    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = (LoginThrottle, LoginAddressThrottle)

    @extend_schema(
        request=CredentialsInput,
        responses={
            200: TokenOutput,
            401: OpenApiResponse(
                description="`bad_credentials`: the name or the password is wrong."
            ),
        },
        auth=[],
    )
    def post(self, request: Request) -> Response:
        """Get the API token of an account.

        Send it with other requests as `Authorization: Token <key>`. It is the same token every
        time, until you rotate it, log out everywhere or change the password. Ten wrong passwords
        a minute for one name are 429.
        """
        body = CredentialsInput(data=request.data)
        body.is_valid(raise_exception=True)
        name, password = body.validated_data["username"], body.validated_data["password"]
        user = authenticate(request, username=typed(name), password=password)
        if user is None:
            raise AuthenticationFailed("The name or the password is wrong.", code="bad_credentials")
        LoginThrottle().forget(request)
        token, _ = Token.objects.get_or_create(user=user)
        return Response({"token": token.key})


class UserView(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = (RegistrationThrottle,)

    @extend_schema(
        request=UserInput,
        responses={201: UserOutput, 403: OpenApiResponse(description="`registration_closed`.")},
        auth=[],
    )
    def post(self, request: Request) -> Response:
        """Make an account.

        The answer holds its token, so there is no need to log in. Names have letters, digits and
        `_ . @ + -`, 64 at most, and differ by more than case.
        """
        if not settings.JUDGE["registration_open"]:
            raise PermissionDenied(
                "Registration is closed: ask the administrator.", "registration_closed"
            )
        body = UserInput(data=request.data)
        body.is_valid(raise_exception=True)
        try:
            token = register(**body.validated_data)
        except IntegrityError as error:  # somebody took the name since it was checked
            raise serializers.ValidationError({"username": [_TAKEN]}) from error
        answer = {"username": body.validated_data["username"], "token": token}
        return Response(answer, status.HTTP_201_CREATED)


def register(username: str, password: str, email: str = "") -> str:
    """Make the account and its token together; returns the token."""
    with transaction.atomic():
        user = User.objects.create_user(username, email, password)
        return str(Token.objects.create(user=user).key)
