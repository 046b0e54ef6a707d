# nginx under wrk: a small file, and a page that is compressed for every request. One worker: a connection stays with the worker that took it, and of few connections one worker often has all.

study_nginx() {
  local port pid c
  port=$(free_port)
  mkdir -p "$work/www"
  head -c 1000 /dev/zero | tr '\0' x > "$work/www/small.txt"
  seq 1 30000 | awk '{ print "line", $1, ($1 * 7919) % 10007 }' > "$work/www/page.html"
  cat > "$work/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 100000000;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  types { text/html html; text/plain txt; }
  gzip_comp_level 6;
  server { listen 127.0.0.1:$port; root $work/www; location /page.html { gzip on; } }
}
CONF
  "${server_first[@]}" nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
  pid=$!
  servers+=("$pid")
  await "$port"
  for c in 1 2 3 4 8 16 32 64; do web file "$c" small.txt; done
  for c in 1 2 3 4 8 16 32; do web gzip "$c" page.html -H 'Accept-Encoding: gzip'; done
}

web() { # LOAD CLIENTS PAGE ARGUMENTS…
  local load=$1 clients=$2 page=$3
  shift 3
  measure "$pid" nginx "$load" "$(role "$clients" "$load")" "$clients" "" 0 wrk -t 1 -c "$clients" -d "${seconds}s" --latency "$@" "http://127.0.0.1:$port/$page"
}
