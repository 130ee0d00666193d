-module(main).
-export([main/0]).

main() ->
    {ok, [_, X]} = io:fread("", "~d~d"),
    io:format("~w~n", [X]).
