"""Videos and animations: sampled into pictures, checked as pictures, joined over time."""
