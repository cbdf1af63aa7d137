import { expect, test } from 'vitest';
import { filesPlace } from './place';

const environment = { AWS_ACCESS_KEY_ID: 'EXAMPLE', AWS_SECRET_ACCESS_KEY: 'example secret' };
const keys = { accessKeyId: 'EXAMPLE', secretAccessKey: 'example secret' };
const at = (place?: string, given = {}) => filesPlace({ place, data: './data/', environment: given });

test('files lie beside the data, in another folder, or nowhere', () => {
  expect(at()).toEqual({ kind: 'folder', folder: './data-files' });
  expect(at('/srv/files')).toEqual({ kind: 'folder', folder: '/srv/files' });
  expect(at('off')).toEqual({ kind: 'off' });
});

test('a bucket is named by its own address', () => {
  expect(at('s3+https://files.s3.example.cn/wuyou/?region=cn-north-1', environment)).toEqual({
    kind: 's3',
    address: 'https://files.s3.example.cn/wuyou',
    region: 'cn-north-1',
    ...keys,
  });
  expect(at('s3+http://127.0.0.1:9000/bucket', environment)).toMatchObject({
    address: 'http://127.0.0.1:9000/bucket',
    region: 'us-east-1',
  });
});

test.for(['s3://bucket', 'https://files.example.cn', 's3+https://', 'ftp://x'])(
  '%s cannot be understood',
  (place) => {
    expect(at(place, environment)).toBeUndefined();
  },
);

test('a bucket without its credentials cannot be used', () => {
  expect(at('s3+https://files.s3.example.cn')).toBeUndefined();
});
