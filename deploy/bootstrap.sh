#!/bin/sh
# Makes .venv and installs requirements into it, as little as possible each time. Usage: bootstrap.sh runtime|dev
set -eu
cd "$(dirname "$0")/.."

fail() {
    echo "$1" >&2
    exit 1
}

can_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release
}

apt_install() { # packages...
    echo "installing $* with apt-get"
    mkdir -p var/log
    { apt-get -o DPkg::Lock::Timeout=120 update &&
        DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"; } \
        >>var/log/apt.log 2>&1 </dev/null || {
        tail -n 15 var/log/apt.log >&2
        fail "apt-get install $* failed: the lines above are the end of var/log/apt.log."
    }
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

has_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

choose_python() {
    python=$(find_python)
    if [ -z "$python" ] && can_install; then
        apt_install python3 python3-venv
        python=$(find_python)
    fi
    [ -n "$python" ] || fail "Python 3.11 or newer is needed and $(python3 --version 2>/dev/null || echo 'no python3') was found: install Python 3.11, then run again."
    if ! has_venv "$python"; then
        can_install || fail "Python's venv module is missing: install python3-venv, then run again."
        apt_install python3-venv
        has_venv "$python" || fail "$python has no venv module after installing python3-venv: install the venv package of that Python, then run again."
    fi
}

make_venv() {
    # A folder that was moved or whose Python was upgraded has a .venv that no longer starts.
    if [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then
        case $(.venv/bin/python -c 'import sys; print(sys.prefix)') in "$PWD/.venv" | "$(pwd -P)/.venv") return ;; esac
    fi
    choose_python
    echo "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
}

hash_of() { cat "$@" | sha256sum | cut -d ' ' -f 1; }

is_installed() { # name, hash
    [ "$(cat ".venv/installed-$1" 2>/dev/null)" = "$2" ]
}

install() { # requirements file
    echo "installing $1 into .venv"
    .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input -r "$1" </dev/null ||
        fail "pip could not install $1: see the lines above."
}

make_venv
runtime=$(hash_of requirements.txt)
dev=$(hash_of requirements.txt requirements-dev.txt)
case ${1:-runtime} in
runtime) is_installed runtime "$runtime" || install requirements.txt ;;
dev)
    is_installed dev "$dev" || install requirements-dev.txt
    echo "$dev" >.venv/installed-dev
    ;;
*) fail "usage: deploy/bootstrap.sh runtime|dev" ;;
esac
echo "$runtime" >.venv/installed-runtime # requirements-dev.txt includes requirements.txt
