# Kizuna in a container: `docker build -t kizuna .`, then run it with the settings of .env.example.
FROM python:3.12-slim
WORKDIR /app
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
CMD ["kizuna", "run"]
