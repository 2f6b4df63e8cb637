#!/bin/sh
# Installs packages of the system, whichever of three package managers it has:
#   install-packages.sh "names for apt-get" "names for dnf" "names for apk"
# The names are separated by blanks. Fails when there is none of the three.
set -eu

as_root=
[ "$(id -u)" -eq 0 ] || as_root='sudo -n'

if command -v apt-get >/dev/null; then
	$as_root apt-get update -qq
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $1
elif command -v dnf >/dev/null; then
	$as_root dnf install -y -q $2
elif command -v apk >/dev/null; then
	$as_root apk add --quiet $3
else
	echo 'This system has neither apt-get nor dnf nor apk.' >&2
	exit 1
fi
