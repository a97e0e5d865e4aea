"""What people say: times, names and free text, in Japanese and English."""
