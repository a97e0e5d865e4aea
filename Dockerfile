# Kizuna in a container: `docker build -t kizuna .`, then run it with the settings of .env.example.
FROM python:3.12-slim
WORKDIR /app
# For pictures: without a font, Japanese names are left out of them.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
COPY requirements.txt pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY bot bot
COPY adapters adapters
COPY storage storage
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --create-home --uid 10001 kizuna \
    && install -d -o kizuna /data
USER kizuna
ENV KIZUNA_DATA_DIR=/data KIZUNA_HTTP_HOST=0.0.0.0
VOLUME /data
# /health also fails when the process hangs; docker restarts nothing by itself, orchestrators do.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ.get(\"KIZUNA_HTTP_PORT\", 8080)}/health', timeout=4)"]
CMD ["kizuna", "run"]
